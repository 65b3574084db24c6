import type { Project } from '../project.ts'
import { Ledger, type Proof } from '../proof.ts'

/** A wrong menu is worse than none, so each is a path to follow, and has a page that names it. */
export function proveMenus({ builders, services }: Project): Proof {
  const ledger = new Ledger(null, 'Each menu says where to click, and has a source', 'menus')
  const tools = [
    ...builders.map((tool) => ({ ...tool, kind: 'builder' })),
    ...services.map((tool) => ({ ...tool, kind: 'service' })),
  ]
  for (const { kind, id, menus, sources } of tools) {
    for (const menu of Object.values(menus)) {
      ledger.cases += 1
      if (!/^(In|At|With) /.test(menu))
        ledger.fail(`a menu of the ${kind} ${id} starts with neither In, At nor With`, {
          detail: menu,
        })
      if (sources.length === 0) ledger.fail(`the ${kind} ${id} names menus without a source`)
    }
  }
  return ledger.close()
}
