import { ACKNOWLEDGE_DAYS } from './acknowledge-days.ts'
import { COMPLAINT } from './addresses.ts'
import { Kept } from './Kept.tsx'
import type { PrivacyView } from './privacy-view.ts'
import './privacy.css'

/** What this site knows, for how long, who sees it, and how to end it. */
export function PrivacyPage({ view }: { view: PrivacyView }) {
  const { canMail, own } = view
  return (
    <div className="column privacy">
      <h1>Privacy</h1>
      <p className="lead">
        We ask about your app, not about you. You see your result without telling us who you are.
        There are no trackers here, and nobody else is told that you came.
      </p>
      {own !== null && (
        <p className="notice">
          This browser holds {own.isFinished ? 'a finished check' : 'an unfinished check'}.{' '}
          <a href={own.data}>See, export or erase it</a>
        </p>
      )}

      <h2>What is kept, and for how long</h2>
      <Kept view={view} />
      <p>
        With your first answer we also keep where you came from, as far as your browser says: the
        name in the link you followed, and the site it stood on, never the page.
      </p>
      <p>
        When the time is over, a program deletes it within the hour. All of it lies in one database
        on the server of this site. What stays are counts without names, such as how many checks of
        a day were finished and what they came to. If you erase yours, its result is taken out of
        these counts.
      </p>

      <h2>One cookie</h2>
      <p>
        When you open the first question, your browser gets one cookie. It holds a random key, so
        that the next page knows which answers are yours, and it ends seven days after you last used
        the quiz. It is not used for anything else, which is why there is no banner to click away.
      </p>

      <h2>Your link is the key</h2>
      <p>
        Your result, and a quiz that you continue later, have a private link. Whoever has that link
        can see what is behind it, and erase it. The database holds only a fingerprint of it, so we
        can’t look it up for you if you lose it.
      </p>
      <p>
        You can make a copy of a report for a developer. It has a link of its own, which opens that
        report and nothing else: not your other checks, and not what you wrote to us. It ends after
        the days you choose, or when you end it.
      </p>

      <h2>Who sees it</h2>
      <p>
        The people who run this site can read what is in the database. They do so to answer you when
        you write to them, to see what founders need, and to keep the site working. Each signs in
        with an account of their own, some see results only without names, and it is written down
        who saw yours with a name. Nothing is sold, and no answer is given to an AI. No page loads
        anything from another company: no analytics, no fonts, no maps, no advertising.
      </p>
      <p>
        They keep working notes about a check: how far a conversation has come, who looks after it,
        what is to be done next, and what they noted in their own words. You don’t see these notes
        with your data; ask us if you want to. They go at once when you erase everything, and their
        words also when you erase only how to reach you.
      </p>
      <p>
        They may take results and messages out of this site as a file, or have them passed on to
        another system of theirs, such as a list of customers. Such a system can have itself told
        when you erase something. Ask them whether they use one.
      </p>
      <p>
        The server keeps a log of which kinds of pages were asked for and when, without network
        addresses, links or answers. To slow down bots it counts requests by network address, in
        memory only, for an hour at most. A PDF that was just drawn also stays in memory, for ten
        minutes.
      </p>

      <h2>E-mail</h2>
      <p>
        {canMail
          ? 'If you have your report mailed to you, we use the address for that one mail and forget it once the mail is on its way. '
          : 'This site sends you no mail by itself. '}
        If you write to us, we use your address to answer you. Advertising comes only to those who
        ticked a box for it, and you can take that back at any time. The mail that tells our team of
        a message holds nothing of what you wrote.
      </p>

      <h2>See it, take it along, erase it</h2>
      <p>
        Open your result, or the quiz under “Continue later”, and follow “Your data”. That page
        shows what you gave us about your app and you, and what our rules made of it. There you can
        download it, remove only your contact details, take a consent back, or erase everything.
        Erasing works at once, also for all earlier checks of the same app. To correct an answer,
        update your answers; to correct how to reach you, send the form again.
      </p>
      <p>
        You need no reason, and nobody has to approve it. Without your private link or this
        browser’s cookie, nobody can tell which answers are yours, and neither can we. A complaint
        is not tied to a check: to see or erase one, write to us.
      </p>

      <h2 id="backups">Backup copies</h2>
      <p>
        Whoever runs this site may keep copies of the database, to repair it after damage. Erasing
        does not reach into copies that were made before. What you erased stays in them until they
        are thrown away, and comes back if one has to be put in place. If that worries you, ask us.
      </p>

      <h2>Who runs this site</h2>
      <WhoRunsIt view={view} />

      <h2>Not happy?</h2>
      <p>
        <a href={COMPLAINT}>Send us a complaint</a>. We confirm within {ACKNOWLEDGE_DAYS} days that
        we have it, and tell you what came of it. You can also turn to the authority for data
        protection; in the United Kingdom that is the{' '}
        <a href="https://ico.org.uk/make-a-complaint/">Information Commissioner’s Office</a>.
      </p>
    </div>
  )
}

function WhoRunsIt({ view: { brandName, operator, contactEmail } }: { view: PrivacyView }) {
  return (
    <p>
      {operator === null
        ? `${brandName} is free software that anybody can run. Whoever runs it here has not put a name on this page. `
        : `${operator}. `}
      {contactEmail === null ? (
        <>
          Questions reach them through the <a href={COMPLAINT}>form for complaints</a>, too.
        </>
      ) : (
        <>
          Write to <a href={`mailto:${contactEmail}`}>{contactEmail}</a>.
        </>
      )}
    </p>
  )
}
