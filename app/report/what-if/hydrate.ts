import { createElement } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { Plan } from './Plan.tsx'
import { ISLAND_ID, type PlanView } from './plan-view.ts'

// The entry of the script that brings the plan to life: the one part of the result that needs one.
const island = document.getElementById(ISLAND_ID)
if (island?.dataset.plan !== undefined) {
  // Our own server wrote it, with the same types.
  const view: PlanView = JSON.parse(island.dataset.plan)
  hydrateRoot(island, createElement(Plan, { view }))
}
