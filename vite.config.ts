import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig, type Manifest, type Plugin } from 'vite'
import remixConfig from './remix.config.js'

/** Programs that are built beside Remix's own server build: output file -> source. */
const serverEntries = {
  'main.js': 'app/server/main.server.ts',
  'pdf-worker.js': 'app/pdf/worker.server.ts',
}

/** Remix drops extra entries of `rollupOptions.input`, so they are emitted as chunks. */
function emitServerEntries(entries: Record<string, string>): Plugin {
  return {
    name: 'emit-server-entries',
    apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild === true,
    buildStart() {
      for (const [fileName, source] of Object.entries(entries)) {
        const id = resolve(source)
        if (existsSync(id)) this.emitFile({ type: 'chunk', id, fileName })
      }
    },
  }
}

/** Scripts of pages that Remix does not hydrate: the name of the file -> source. */
const clientEntries = {
  'what-if': 'app/report/what-if/hydrate.ts',
}

/**
 * Emits them beside Remix's client build, under names with a hash, and tells the server where they
 * are: `virtual:client-entry/what-if`.
 */
function emitClientEntries(entries: Record<string, string>): Plugin {
  const prefix = '\0virtual:client-entry/'
  let isBuild = false
  let isForBrowser = false
  return {
    name: 'emit-client-entries',
    configResolved({ command, build }) {
      isBuild = command === 'build'
      isForBrowser = isBuild && !build.ssr
    },
    buildStart() {
      if (!isForBrowser) return
      for (const [name, source] of Object.entries(entries)) {
        this.emitFile({ type: 'chunk', id: resolve(source), name })
      }
    },
    resolveId: (id) => (`\0${id}`.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(prefix)) return
      const source = entries[id.slice(prefix.length)]
      if (source === undefined) return
      const found = isBuild ? findBuilt(source) : findInDevelopment(source)
      return `export default ${JSON.stringify(found)}`
    },
  }
}

/** The server is built after the client, and finds its manifest there. */
function findBuilt(source: string) {
  const manifest: Manifest = JSON.parse(readFileSync('build/client/.vite/manifest.json', 'utf8'))
  const files = new Set<string>()
  const collect = (key: string): void => {
    const chunk = manifest[key]
    if (chunk === undefined) throw new Error(`The client build has no "${key}".`)
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    for (const imported of chunk.imports ?? []) collect(imported)
  }
  collect(source)
  const [script, ...preloads] = [...files].map((file) => `/${file}`)
  return { scripts: [script], preloads }
}

/** Vite serves the source itself. Components then ask for what Remix's own pages start with. */
function findInDevelopment(source: string) {
  return {
    scripts: ['/@id/__x00__virtual:remix/inject-hmr-runtime', `/${source}`],
    preloads: [],
  }
}

const ASSETS = 'build/client/assets'

/** Every style sheet by its address, for pages that carry their own: `virtual:client-styles`. */
function readClientStyles(): Plugin {
  const name = 'virtual:client-styles'
  let isBuild = false
  return {
    name: 'read-client-styles',
    configResolved({ command }) {
      isBuild = command === 'build'
    },
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load(id) {
      if (id !== `\0${name}`) return
      // The server is built after the client. In development Vite replaces styles while one looks on.
      const files = isBuild ? readdirSync(ASSETS).filter((file) => file.endsWith('.css')) : []
      const styles = files.map((file) => [
        `/assets/${file}`,
        readFileSync(`${ASSETS}/${file}`, 'utf8'),
      ])
      return `export default ${JSON.stringify(Object.fromEntries(styles))}`
    },
  }
}

const MANIFEST_START = 'window.__remixManifest='

/**
 * Leaves the desk and the API out of the list of pages that Remix's scripts load. No page of theirs
 * is hydrated and no hydrated page links to them; the list is a fortieth of what a question loads.
 */
function shortenManifest(): Plugin {
  return {
    name: 'shorten-manifest',
    apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild === true,
    writeBundle() {
      for (const name of readdirSync(ASSETS)) {
        if (!/^manifest-.*\.js$/.test(name)) continue
        const text = readFileSync(`${ASSETS}/${name}`, 'utf8')
        if (!text.startsWith(MANIFEST_START)) throw new Error(`${name} is no manifest of Remix.`)
        const manifest: { routes: Record<string, unknown> } = JSON.parse(
          text.slice(MANIFEST_START.length, -1),
        )
        const routes = Object.entries(manifest.routes).filter(
          ([id]) => !/^routes\/(desk|api)\b/.test(id),
        )
        const short = { ...manifest, routes: Object.fromEntries(routes) }
        writeFileSync(`${ASSETS}/${name}`, `${MANIFEST_START}${JSON.stringify(short)};`)
      }
    },
  }
}

/** The library that draws PDFs finds its lines through what remembers them. */
function rememberLines(): Plugin {
  return {
    name: 'remember-lines',
    enforce: 'pre',
    config: () => ({ ssr: { noExternal: ['@react-pdf/layout'] } }),
    resolveId: (id, importer) =>
      id === '@react-pdf/textkit' && importer?.includes('/node_modules/@react-pdf/layout/')
        ? resolve('app/pdf/remember-lines.ts')
        : undefined,
  }
}

/** What is one file for all pages that load it: cut in two or more, it is larger for each of them. */
const WHOLE: Readonly<Record<string, RegExp>> = {
  react: /\/node_modules\/(react|react-dom|scheduler)\//,
  shell: /\/app\/(request-info\.ts|ui\/site\.ts|ui\/explain-words\.js\?url)$/,
}

function keepWhole(id: string): string | undefined {
  return Object.keys(WHOLE).find((name) => WHOLE[name]?.test(id))
}

export default defineConfig(({ isSsrBuild = false }) => ({
  // Development looks through server code for what a browser may need, and stumbles over this one.
  optimizeDeps: { exclude: ['@node-rs/argon2'] },
  plugins: [
    remix(remixConfig),
    emitServerEntries(serverEntries),
    emitClientEntries(clientEntries),
    readClientStyles(),
    shortenManifest(),
    rememberLines(),
  ],
  build: {
    target: 'es2022',
    // 4 % less for the browser than Vite's own minifier, for one more second of building.
    minify: isSsrBuild ? false : 'terser',
    terserOptions: { module: true, compress: { passes: 2 } },
    sourcemap: false,
    // The content security policy allows neither data: URLs nor inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: isSsrBuild ? {} : { output: { manualChunks: keepWhole } },
  },
}))
