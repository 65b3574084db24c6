import { BandMark } from '../../ui/BandMark.tsx'
import type { RowView } from './list-view.ts'

const COLUMNS = [
  'Finished',
  'Who',
  'Builder',
  'Verdict',
  'Risk',
  'Top finding',
  'Next step',
  'Status',
  'Owner',
] as const

/**
 * A table on a wide screen, cards on a phone. Cards are made by styles that would take its meaning
 * from a table, so the roles are said once more.
 */
export function LeadTable({ rows }: { rows: readonly RowView[] }) {
  return (
    <table {...role('table')} className="leads">
      <caption className="visually-hidden">Assessments, one row for each app</caption>
      <thead {...role('rowgroup')}>
        <tr {...role('row')}>
          {COLUMNS.map((title) => (
            <th key={title} {...role('columnheader')} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...role('rowgroup')}>
        {rows.map((row) => (
          <Lead key={row.number} row={row} />
        ))}
      </tbody>
    </table>
  )
}

const role = (name: string): { role: string } => ({ role: name })

function Lead({ row }: { row: RowView }) {
  const { number, who, whoElse, hot, statusLabel, status, owner, due } = row
  const told = [
    ...(who === null ? [] : [`#${number}`]),
    ...whoElse,
    ...(row.checks > 1 ? [`${row.checks} checks`] : []),
    ...(row.hasContact && hot.length === 0 ? ['wrote to us'] : []),
  ]
  return (
    <tr {...role('row')} className={hot.length > 0 ? 'lead-row lead-hot' : 'lead-row'}>
      <td {...role('cell')} className="lead-when">
        <time dateTime={row.finishedAt}>
          {row.day} <span className="muted">{row.time}</span>
        </time>
      </td>
      <th {...role('rowheader')} scope="row" className="lead-who">
        <a href={row.address} data-lead={number}>
          {who === null ? `#${number}` : <bdi>{who}</bdi>}
        </a>
        <span className="lead-else">
          {told.map((text, at) => (
            <span key={text}>
              {at > 0 && ' · '}
              <bdi>{text}</bdi>
            </span>
          ))}
        </span>
        {hot.length > 0 && (
          <span className="lead-why">
            <Flame />
            <span className="visually-hidden">Hot: </span>
            {hot.join(', ')}
          </span>
        )}
      </th>
      <td {...role('cell')} className="lead-builder">
        {row.builders === '' ? <span className="muted">Not told</span> : row.builders}
      </td>
      <td {...role('cell')} className="lead-verdict">
        {row.verdict}
      </td>
      <td {...role('cell')} className="lead-risk">
        <span className="lead-score-line">
          <b>{row.score}</b> <BandMark band={row.band} label={row.bandLabel} />
        </span>
        {(row.range !== '' || row.unknowns > 0) && (
          <span className="lead-else">
            {row.range !== '' && (
              <>
                <span className="visually-hidden">could be </span>
                {row.range}
              </>
            )}
            {row.range !== '' && row.unknowns > 0 && ' · '}
            {row.unknowns > 0 && `${row.unknowns} open`}
          </span>
        )}
      </td>
      <td {...role('cell')} className="lead-finding">
        {row.topFinding ?? <span className="muted">Nothing found</span>}
      </td>
      <td {...role('cell')} className="lead-step">
        {row.nextStep}
      </td>
      <td {...role('cell')} className="lead-status">
        <span className={`status status-${status}`}>{statusLabel}</span>
        {due !== null && (
          <span className={due.isOverdue ? 'lead-else lead-overdue' : 'lead-else'}>
            {due.isOverdue ? 'overdue since' : 'due'} {due.day}
          </span>
        )}
      </td>
      <td {...role('cell')} className="lead-owner">
        {owner === null ? (
          <span className="muted">Nobody</span>
        ) : (
          <bdi className={row.isOwn ? 'lead-own' : undefined}>{row.isOwn ? 'Me' : owner}</bdi>
        )}
      </td>
    </tr>
  )
}

function Flame() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d="M8.6 1c.4 2.4-.6 3.6-1.8 4.9C5.5 7.3 4 8.5 4 10.7A4.2 4.2 0 0 0 8.2 15a4.1 4.1 0 0 0 4.2-4.2c0-2-1-3.1-1.7-4.4-.4 1-.8 1.5-1.5 1.9C9.9 5.6 10 3.1 8.6 1Z" />
    </svg>
  )
}
