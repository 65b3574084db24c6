declare module 'virtual:client-entry/*' {
  /** Addresses: module scripts in the order in which they run, and what they will ask for next. */
  const entry: { readonly scripts: readonly string[]; readonly preloads: readonly string[] }
  export default entry
}
