import type { NextStep } from '#rules/assessment.ts'

/** How a message begins, by who uses the app. */
export const OPENINGS: Readonly<Record<string, readonly string[]>> = {
  'real-people': [
    'I made {what} with {builder}. About {count} {people} use it now.',
    'We have run {what} since the summer, made with {builder}, and {count} {people} rely on it.',
    'I’m not technical. I made {what} with {builder} and it grew faster than I thought: {count} {people} so far.',
    '{app} is {what}. It is live, it was made with {builder}, and I look after it alone.',
    'My husband and I run {what}. {builder} wrote all of it; neither of us reads code.',
    'Since March I have had {what}, made with {builder}. {count} {people}, and I answer their mails at night.',
    'Hello, I run {app}: {what}. I did the check because one of our {people} asked where we keep the data.',
  ],
  testers: [
    'I’m making {what} with {builder}. A few {people} are trying it out.',
    '{app} is {what}, made with {builder}. Ten friends test it, and next month we open it to everybody.',
    'We have a pilot of {what}, made with {builder}, and a first paying customer waits for it.',
    'I built {what} in four weekends with {builder}. It works, and that is all I can say about it.',
    'For a pilot with one partner I made {what} with {builder}. They want to know whether it is safe.',
  ],
  nobody: [
    'I’m about to publish {what}, made with {builder}.',
    '{app} will be {what}. It was made with {builder} and nobody uses it yet.',
  ],
}

/** What worries them, by the finding that their report names first. */
export const WORRIES: Readonly<Record<string, readonly string[]>> = {
  'open-database': [
    'The report says that our tables have no rules. I looked, and it seems to be true: I can read all {things} without signing in.',
    'I ran the security check as the report said, and it lists six tables in red.',
  ],
  'rules-let-everybody-in': [
    'I thought we had rules on the tables. Now I see that they all say “true”.',
    'We never switched off test mode, and now there are real {things} in it.',
  ],
  'any-account-sees-all': [
    'I tried it with two accounts: each of them can read the {things} of the other.',
    'Whoever has an account can read everything, it seems. I did not know that this was a setting at all.',
  ],
  'records-of-others-open': [
    'One of our {people} wrote that she could see {things} of somebody else. I can’t find out why.',
    'If I change the number in the address, I see the {things} of another person.',
  ],
  'private-pages-public': [
    'A friend found a list of our {people} in a private window. It should have needed a login.',
  ],
  'private-files-public': [
    'The links to uploaded files open without a login. I tried it with three.',
  ],
  'checks-only-in-page': [
    'The admin page has no link, but whoever knows its address gets in. Is that really so bad?',
  ],
  'anyone-becomes-staff': ['I made a fresh account and landed in the staff area.'],
  'role-can-be-edited': ['The role stands in the profile, and people can edit their profile.'],
  'open-server-functions': [
    'Some of our functions answer anybody. I asked the AI to mend it, and now half of the app fails.',
  ],
  'secret-key-in-page': [
    'I found one of our secret keys in the page. I don’t know what breaks if I change it.',
  ],
  'keys-in-public-code': ['Our code was public for a while, keys and all. What do I do first?'],
  'readable-passwords': [
    'I can read the passwords of our {people} in the table. That can’t be right.',
  ],
  'pretend-login': ['It turns out that any password opens it. It was only ever meant as a demo.'],
  'payment-message-unverified': [
    'I’m not sure that the app checks whether somebody has really paid.',
  ],
  'price-set-in-browser': ['Somebody paid one euro for a yearly plan. Now I know how.'],
  'no-backup': ['There is no copy of anything. If it were gone tomorrow, so were we.'],
  'ai-helper-on-live-data': [
    'Last week the AI emptied a table while it “tidied up”. We typed it all in again.',
  ],
  'real-data-lying-around': [
    'There is a file with real {things} in our project, and I don’t know who has opened it.',
  ],
  'updates-waiting': ['Fourteen updates are waiting and I don’t dare to press the button.'],
}

export const VAGUE_WORRIES: readonly string[] = [
  'I can’t answer half of the questions, and that worries me more than the score.',
  'Most of it is in order, I think, but I would sleep better if somebody had looked.',
  'My co-founder asked who can read our {things}, and I had no answer.',
  'A larger customer sent a security questionnaire and I don’t know what to write.',
]

/** What they would like. */
export const ASKS: Readonly<Record<NextStep, readonly string[]>> = {
  build: [
    'Can this be mended, or do we have to start again?',
    'What would it cost to have this part made properly?',
    'I would rather have it made anew than patch it for another year. How do we begin?',
    'Do you do that, and how long would it take?',
    'We have a small budget set aside for this. What would you do first?',
    'I’m ready to hear that it has to be done again, but I would like to hear it from a person.',
  ],
  audit: [
    'Could somebody look at it before we let in more people? What does that cost?',
    'Can you tell me what to mend first, and who can do it?',
    'How long does an audit take, and do we have to close the app meanwhile?',
    'Is it safe to leave it open until next week?',
    'What do you look at in an audit, and what do we get in the end?',
    'I need somebody who tells me plainly how bad it is.',
    'We would pay for an honest opinion. Who would look at it?',
  ],
  'find-out': [
    'Can you look at it with me for half an hour?',
    'Who can tell me where all of this runs?',
    'How do I find out without breaking anything?',
    'I would like to know before our {people} do.',
  ],
  'quick-fix': [
    'I will do most of it myself. May I send you questions?',
    'Is there something that I have overlooked?',
    'Would you look over it once I’m done?',
  ],
  nothing: ['Is there anything you would still look at before we grow?'],
}

export const CLOSINGS: readonly string[] = [
  '',
  '',
  '',
  'Mornings suit me best.',
  'E-mail is better than a call.',
  'I’m free on Thursday and Friday.',
  'We have an investor meeting in two weeks, so soon would be good.',
  'Thank you, {first}',
]

export const SHORT: readonly string[] = [
  'Please call me. I have the report open and don’t understand half of it.',
  'What does an audit cost for something of this size?',
  'Can we talk this week?',
  'I forwarded the report to my co-founder. She has questions, and so have I.',
]
