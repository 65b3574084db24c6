import { encode } from 'uqr'

/** A QR code as one path of squares, on a grid of `size` by `size`. */
export interface QrDrawing {
  size: number
  path: string
}

/** Drawn here: no address of ours, and nothing that is in the code, goes to anybody. */
export function drawQr(text: string): QrDrawing {
  // The border is part of a QR code: scanners look for it.
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  const squares = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  )
  return { size, path: squares.join('') }
}
