// Stands in the page itself, and loads what is named beside it once all else is there and painted.
{
  const { scripts = '[]', parts = '[]' } = document.currentScript?.dataset ?? {}
  const load = () => {
    // All at once; left alone, the browser learns of the second only from the first.
    for (const href of JSON.parse(parts)) {
      const link = document.createElement('link')
      link.rel = 'modulepreload'
      link.href = href
      document.head.append(link)
    }
    for (const src of JSON.parse(scripts)) import(src)
  }
  // A page can be complete before it is painted. The second frame begins when the first is there.
  const wait = () => requestAnimationFrame(() => requestAnimationFrame(load))
  if (document.readyState === 'complete') wait()
  else addEventListener('load', wait, { once: true })
}
