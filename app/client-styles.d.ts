/** Every style sheet of the build by its address; none in development. */
declare module 'virtual:client-styles' {
  const styles: Readonly<Record<string, string>>
  export default styles
}
