// Brings the plan to life once the report itself can be read: its words and letters come first.
const { scripts = '[]', parts = '[]' } =
  document.querySelector('script[data-scripts]')?.dataset ?? {}

if (document.readyState === 'complete') start()
else addEventListener('load', start, { once: true })

function start() {
  // All at once; left alone, the browser learns of the second only from the first.
  for (const href of JSON.parse(parts)) {
    const link = document.createElement('link')
    link.rel = 'modulepreload'
    link.href = href
    document.head.append(link)
  }
  for (const src of JSON.parse(scripts)) import(src)
}
