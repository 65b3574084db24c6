/**
 * Round numbers from 0 to at least `max` for the lines behind a chart, three to five of them: 0, 5,
 * 10 or 0, 20, 40, 60, 80. Counts are whole, and so are these.
 */
export function niceScale(max: number): readonly number[] {
  // With nothing counted there is still a scale to draw it on.
  const most = Math.max(1, max)
  const rough = most / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const steps = [1, 2, 5, 10].map((each) => each * power)
  const step = Math.max(1, steps.find((each) => each >= rough) ?? 10 * power)
  const lines: number[] = [0]
  for (let line = step; line - step < most; line += step) lines.push(line)
  return lines
}
