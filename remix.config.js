/**
 * Options of the Remix Vite plugin. The plugin does not read this file by itself: vite.config.ts
 * imports it.
 *
 * `v3_singleFetch` and `v3_lazyRouteDiscovery` stay off: the first brings turbo-stream 2.4.1
 * (CVE-2026-34077, not fixed for Remix 2), the second an open `/__manifest` endpoint.
 *
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: false,
    v3_lazyRouteDiscovery: false,
    v3_routeConfig: false,
  },
}
