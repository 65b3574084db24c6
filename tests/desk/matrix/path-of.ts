/** The path that a file of app/routes answers, as Remix reads its name: `desk/people/:id`. */
export function pathOf(name: string): string {
  return name
    .replaceAll('[.]', '\0')
    .split('.')
    .filter((segment) => segment !== '_index')
    .map((segment) => segment.replace(/_$/, '').replaceAll('\0', '.'))
    .map((segment) => (segment === '$' ? '*' : segment.replace(/^\$/, ':')))
    .join('/')
}
