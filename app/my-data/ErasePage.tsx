import { dataAddress, exportAddress } from './addresses.ts'
import './my-data.css'

export interface EraseView {
  /** What goes, one line each. */
  items: readonly string[]
}

/** The last look before everything goes. */
export function ErasePage({ view: { items }, token }: { view: EraseView; token: string }) {
  return (
    <div className="column">
      <h1>Erase everything?</h1>
      <p className="lead">This happens at once, and nobody can undo it. What goes:</p>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <p>
        Your private links then lead nowhere. If you want to keep something,{' '}
        <a href={exportAddress(token)}>download it all (JSON)</a> first.
      </p>
      <form method="post" className="actions">
        <button className="button erase-button" type="submit">
          Erase everything now
        </button>
        <a href={dataAddress(token)}>Keep it</a>
      </form>
    </div>
  )
}
