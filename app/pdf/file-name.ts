import type { ReportView } from '#rules/report-view.ts'

/** Letters that do not come apart into a plain letter and an accent. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}

/** The part of a long name that is enough to find the file again. */
const LONGEST = 40

/**
 * The header that names the download: in ASCII for every browser, and as the founder wrote it for
 * those that can (RFC 6266). Neither can carry a quote, a line break or a folder.
 */
export function contentDisposition(report: Named): string {
  const { plain, written } = pdfFileName(report)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encode(written)}`
}

type Named = Pick<ReportView, 'appName' | 'completedOn'>

/** The name of the file: in ASCII, and as the founder wrote it. */
export function pdfFileName({ appName, completedOn }: Named): { plain: string; written: string } {
  const written = joinWords(appName ?? '', /[^\p{L}\p{M}\p{N}]+/gu)
  const plain = joinWords(
    written
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[łøđßæœı]/g, (letter) => PLAIN[letter] ?? ''),
    /[^a-z0-9]+/g,
  )
  return { plain: fileName(plain, completedOn), written: fileName(written, completedOn) }
}

function joinWords(name: string, between: RegExp): string {
  const words = name
    .slice(0, 10 * LONGEST)
    .normalize('NFC')
    .toLowerCase()
    .replace(between, '-')
  return [...words]
    .slice(0, LONGEST)
    .join('')
    .replace(/^-+|-+$/g, '')
}

const fileName = (name: string, date: string): string =>
  ['backend-check', name, date]
    .filter((part) => part !== '')
    .join('-')
    .concat('.pdf')

/** `encodeURIComponent` leaves some characters that RFC 8187 wants encoded. */
const encode = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
