import lighthouse from 'lighthouse'
import { median } from '../statistics.ts'

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
export type Category = (typeof CATEGORIES)[number]

type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr']

export interface Inspection {
  /** 0-100, each the median of all runs. */
  readonly scores: Readonly<Record<Category, number>>
  /** Milliseconds until the largest paint, median. */
  readonly largestPaint: number
  /** Cumulative layout shift, the worst of all runs. */
  readonly layoutShift: number
}

/** Lighthouse's own mobile profile: a mid-range phone on slow 4G, simulated. */
export async function inspectPage(url: string, port: number, runs: number): Promise<Inspection> {
  const results: Pick<Result, 'categories' | 'audits'>[] = []
  for (let run = 0; run < runs; run += 1) {
    const result = await lighthouse(url, {
      port,
      logLevel: 'silent',
      onlyCategories: [...CATEGORIES],
    })
    if (result === undefined) throw new Error(`Lighthouse gave nothing for ${url}.`)
    const { categories, audits, runtimeError } = result.lhr
    if (runtimeError !== undefined) throw new Error(runtimeError.message)
    results.push({ categories, audits })
  }
  const scoreOf = (category: Category) =>
    median(results.map(({ categories }) => 100 * (categories[category]?.score ?? Number.NaN)))
  const valuesOf = (audit: string) =>
    results.map(({ audits }) => audits[audit]?.numericValue ?? Number.NaN)
  return {
    scores: {
      performance: scoreOf('performance'),
      accessibility: scoreOf('accessibility'),
      'best-practices': scoreOf('best-practices'),
      seo: scoreOf('seo'),
    },
    largestPaint: median(valuesOf('largest-contentful-paint')),
    layoutShift: Math.max(...valuesOf('cumulative-layout-shift')),
  }
}
