import type { PrivacyView } from './privacy-view.ts'

/** What is kept, each with its time. */
export function Kept({ view: { keeps, canMail } }: { view: PrivacyView }) {
  const rows = [
    {
      what: 'A check that you have not finished',
      detail: 'The answers you chose, and when you began and last saved.',
      time: `${keeps.drafts} after your last answer`,
    },
    {
      what: 'A check that you finished',
      detail:
        'Your answers, the result that our rules draw from them, the names of your app and company if you typed them, what you ticked off, and links you made for a developer.',
      time: `${keeps.results} after you finished it, or a newer one of the same app`,
    },
    {
      what: 'What you write to us, if you do',
      detail:
        'Your name, your e-mail address, your message, your company and a link if you gave them, whether you agreed to advertising, and the check it is about, with earlier ones of the same app.',
      time: `${keeps.contacts} after you last sent it`,
    },
    {
      what: 'What our team notes about a finished check',
      detail:
        'How far a conversation with you has come, who looks after it, what is to be done next, and notes.',
      time: `as long as the check; what they noted in their own words ${keeps.contacts} at most`,
    },
    ...(canMail
      ? [
          {
            what: 'That a mail was sent',
            detail: 'When, and of which kind. The address is forgotten once the mail is sent.',
            time: keeps.mails,
          },
        ]
      : []),
    {
      what: 'A complaint about data',
      detail: 'Your e-mail address and what you wrote.',
      time: `${keeps.complaints} after we confirmed it`,
    },
  ]
  return (
    <dl className="kept">
      {rows.map(({ what, detail, time }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{detail}</dd>
          <dd className="kept-time">Kept for {time}.</dd>
        </div>
      ))}
    </dl>
  )
}
