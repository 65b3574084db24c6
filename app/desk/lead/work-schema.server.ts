import { z } from 'zod'
import { tooLong, typedLine, typedText } from '../../server/typed-text.server.ts'
import { LONGEST_ACTION, LONGEST_NOTE, LONGEST_REASON } from './work-form.ts'

export const ReasonSchema = typedLine({
  limit: LONGEST_REASON,
  tooLong: tooLong('The reason', LONGEST_REASON),
})

export const NextActionSchema = typedLine({
  limit: LONGEST_ACTION,
  tooLong: tooLong('The next action', LONGEST_ACTION),
}).refine((text) => text !== '', 'Write what is to be done.')

export const DaySchema = z.iso.date('Choose a day for it.')

export const NoteSchema = typedText({
  limit: LONGEST_NOTE,
  tooLong: tooLong('The note', LONGEST_NOTE),
}).refine((text) => text !== '', 'Write something first.')
