/** How long a lead takes to cool by a point, in seconds: app/desk/heat.ts. */
export const COOLING_SECONDS = 2 * 24 * 60 * 60
