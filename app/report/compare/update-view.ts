/** What this browser can do about updating the answers of a check. */
export type UpdateView =
  | { readonly state: 'begun' }
  | {
      readonly state: 'possible'
      /** For the check to come, so that pressing the button twice makes one. */
      readonly draft: string
      /** How many answers of another app’s unfinished check this browser would let go of. */
      readonly replaces: number
    }
