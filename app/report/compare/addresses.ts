import { resultAddress } from '../../quiz/addresses.ts'

/** The page of a check of the series, under the link of one of them. */
export function checkAddress({
  token,
  ownId,
  id,
}: {
  token: string
  /** The check that the token itself belongs to. */
  ownId: string
  id: string
}): string {
  return id === ownId ? resultAddress(token) : `${resultAddress(token)}/earlier/${id}`
}
