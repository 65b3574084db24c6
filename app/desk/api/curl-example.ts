import { API_ASSESSMENTS } from './addresses.ts'

/** The ten newest worth a call, from a shell: works as it stands once the token was pasted. */
export function curlExample(origin: string): string {
  return [
    'read -rs DESK_TOKEN  # paste it and press Enter: it stays hidden',
    'curl -sS -H "Authorization: Bearer $DESK_TOKEN" \\',
    `  "${origin}${API_ASSESSMENTS}?band=high&band=critical&limit=10"`,
  ].join('\n')
}
