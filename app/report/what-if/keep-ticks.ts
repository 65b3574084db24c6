import { TICK, WAS_TICKED } from './plan-view.ts'

export type Keeping = 'nothing-new' | 'keeping' | 'kept' | 'failed'

type Ticks = readonly string[]

/** Posts what is ticked, and what was when that was last kept. Gives false when it was not kept. */
export type PostTicks = (change: { ticks: Ticks; was: Ticks }) => Promise<boolean>

interface Keeper {
  /** Keeps these ticks, after whatever is on its way. */
  keep(ticks: Ticks): void
  retry(): void
}

/** Saves as the founder ticks: one post at a time, and of quick clicks only the last. */
export function createKeeper(options: {
  kept: Ticks
  post: PostTicks
  onChange: (keeping: Keeping) => void
}): Keeper {
  const { post, onChange } = options
  let { kept } = options
  let wanted = kept
  let isBusy = false

  async function send(): Promise<void> {
    if (isBusy) return
    isBusy = true
    onChange('keeping')
    let isKept = true
    while (isKept && !areSame(wanted, kept)) {
      const ticks = wanted
      isKept = await post({ ticks, was: kept })
      if (isKept) kept = ticks
    }
    isBusy = false
    onChange(isKept ? 'kept' : 'failed')
  }

  return {
    keep(ticks) {
      wanted = ticks
      void send()
    },
    retry: () => void send(),
  }
}

const areSame = (a: Ticks, b: Ticks) => a.length === b.length && a.every((id) => b.includes(id))

/** The same post as the form's own. The server answers what it kept by leading back to the page. */
export function postTo(address: string): PostTicks {
  return async ({ ticks, was }) => {
    const body = new URLSearchParams()
    for (const id of ticks) body.append(TICK, id)
    for (const id of was) body.append(WAS_TICKED, id)
    try {
      const response = await fetch(address, {
        method: 'POST',
        body,
        redirect: 'manual',
        keepalive: true,
      })
      return response.type === 'opaqueredirect'
    } catch {
      return false
    }
  }
}
