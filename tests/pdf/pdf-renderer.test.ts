import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { PdfBusyError, PdfTimeoutError } from '#app/pdf/pdf-errors.ts'
import { createPdfRenderer, type PdfRendererOptions } from '#app/pdf/pdf-renderer.server.ts'
import { renderPdf } from '#app/pdf/render.tsx'
import { goldenReport } from '../report/golden-report.ts'

const ours = new URL('../../app/pdf/worker.dev.mjs', import.meta.url)
const endless = new URL('./endless-worker.mjs', import.meta.url)
const brand = { name: 'Backend Check' }
const named = (appName: string) => ({ ...goldenReport('brochure-site'), appName })

function startRenderer(options: Partial<PdfRendererOptions> = {}) {
  const onError = vi.fn()
  const limits = { worker: endless, workers: 1, timeoutMs: 20_000, queue: 5 }
  const renderer = createPdfRenderer({ ...limits, onError, ...options })
  onTestFinished(() => renderer.stop())
  return Object.assign(renderer, { onError })
}

describe('the PDF renderer', { timeout: 60_000 }, () => {
  test('draws what drawing in this thread gives', async () => {
    const report = goldenReport('payment-link')
    const drawn = await startRenderer({ worker: ours }).render(report, brand)
    expect(Buffer.from(drawn).equals(await renderPdf(report, brand))).toBe(true)
  })

  test('ends a layout that never ends, and goes on', async () => {
    const renderer = startRenderer({ timeoutMs: 3_000 })
    await expect(renderer.render(named('never ends'), brand)).rejects.toThrow(PdfTimeoutError)
    await expect(renderer.render(named('fine'), brand)).resolves.toBeInstanceOf(Uint8Array)
    expect(renderer.onError).not.toHaveBeenCalled()
  })

  test('refuses at once when the queue is full', async () => {
    const renderer = startRenderer({ queue: 1 })
    const running = renderer.render(named('slow'), brand)
    const waiting = renderer.render(named('next'), brand)
    await expect(renderer.render(named('too many'), brand)).rejects.toThrow(PdfBusyError)
    await Promise.all([running, waiting])
    await expect(renderer.render(named('too many'), brand)).resolves.toBeInstanceOf(Uint8Array)
  })

  test('draws a report once for all who ask, and remembers it', async () => {
    const renderer = startRenderer({ queue: 0 })
    const asked = [1, 2, 3].map(() => renderer.render(named('slow'), brand))
    const [first, ...others] = await Promise.all(asked)
    for (const bytes of others) expect(bytes).toBe(first)
    expect(await renderer.render(named('slow'), brand)).toBe(first)
    expect(await renderer.render(named('slow'), { name: 'Other' })).not.toBe(first)
  })

  test('does not remember failures', async () => {
    const renderer = startRenderer()
    await expect(renderer.render(named('breaks'), brand)).rejects.toThrow('no ink')
    await expect(renderer.render(named('breaks'), brand)).rejects.toThrow('no ink')
  })

  test('survives a worker that can’t be loaded', async () => {
    const renderer = startRenderer({
      worker: new URL('./nowhere.mjs', import.meta.url),
      timeoutMs: 5_000,
    })
    await expect(renderer.render(named('any'), brand)).rejects.toThrow()
  })
})
