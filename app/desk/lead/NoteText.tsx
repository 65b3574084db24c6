import { Fragment } from 'react'
import { type Line, parseNote } from './note-markup.ts'

/** A note as it reads. What was typed only ever becomes text, or the address of a link. */
export function NoteText({ text }: { text: string }) {
  return (
    <div className="note-text" dir="auto">
      {parseNote(text).map((block, index) =>
        block.kind === 'list' ? (
          <ul key={index}>
            {block.items.map((item, place) => (
              <li key={place}>
                <Pieces line={item} />
              </li>
            ))}
          </ul>
        ) : (
          <p key={index}>
            {block.lines.map((line, place) => (
              <Fragment key={place}>
                {place > 0 && <br />}
                <Pieces line={line} />
              </Fragment>
            ))}
          </p>
        ),
      )}
    </div>
  )
}

function Pieces({ line }: { line: Line }) {
  return (
    <>
      {line.map((piece, index) => {
        const key = `${index}-${piece.kind}`
        if (piece.kind === 'bold') return <strong key={key}>{piece.text}</strong>
        if (piece.kind === 'text') return <Fragment key={key}>{piece.text}</Fragment>
        return (
          <a key={key} href={piece.url} rel="noreferrer noopener nofollow">
            {piece.text}
          </a>
        )
      })}
    </>
  )
}
