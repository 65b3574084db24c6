import explainWords from '../ui/explain-words.js?url'
import copyButtons from './copy-buttons.js?url'
import { LaterScripts } from './LaterScripts.tsx'
import unfold from './unfold.js?url'

/** What makes a page with findings handier: copying, unfolding what a link leads to, words explained. */
export const ReportScripts = () => <LaterScripts scripts={[copyButtons, unfold, explainWords]} />
