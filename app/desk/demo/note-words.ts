/** What the team writes when a lead gets this far. */
export const NOTES: Readonly<Record<string, readonly string[]>> = {
  contacted: [
    'Called {first}. Nobody answered, left a message.',
    'Wrote to {first} and offered two times for a call.',
    'Spoke for five minutes between two meetings. **Wants it in writing:** what we would look at, how long it takes, what it costs.',
    'Answered by mail with the first three steps of the report, and offered a call.',
  ],
  found: [
    'No contact, but the company name is on the report. Wrote through the form on their site.',
    'Found {company} by its name. Asked at their general address who looks after the app.',
  ],
  qualified: [
    'Good call, 25 minutes.\n\n- made with {builder}, nobody else has read the code\n- growing: twice as many {people} as half a year ago\n- **worry:** who can see {things}\n\nGives us read access this week.',
    'Two founders on the call. They have a small budget for this quarter and decide together. {first} showed us the access rules: much is as the report says.',
    'Knows the report by heart. Mended two of the three steps already; what is left needs somebody who reads code.',
    'Call with {first}:\n\n- wants to open to more {people} next month\n- has no developer\n- asked what an audit finds that the report does not',
  ],
  'proposal-audit': [
    'Sent the offer: a systems audit, five working days, **fixed price**. Could begin in two weeks.',
    'Offer is out. Two parts: first the access rules, then everything around payments and backups.',
  ],
  'proposal-build': [
    'Sent the offer: build logins and data anew, keep the pages as they are. Six weeks, in two stages.',
    'Offer for the rebuild is out. They can stop after the first stage and own all of it.',
  ],
  won: [
    'Signed. Starts on Monday; our developer has access already.',
    'Order is in. **First day:** go through the report and look at {things} together.',
    'Said yes by phone, order followed an hour later. {first} will be there for the kick-off.',
  ],
  'No answer': ['Third try, no answer. Closing it; the report tells them how to reach us.'],
  'Not now': ['Nothing before the next funding. Asks us to write again in spring.'],
  'Too expensive': ['Too much for them now. Sent the list of what they can do themselves.'],
  'Chose somebody else': ['A friend of {first} who is a developer does it.'],
  'Does it themselves': [
    'Works through the report with {builder}. Happy with it, nothing to sell here.',
  ],
}

/** What is to be done next, by how far a lead has got. */
export const NEXT_ACTIONS: Readonly<Record<string, readonly string[]>> = {
  new: ['Call {first}', 'Answer the message', 'Read the report, then call'],
  found: ['See whether they have answered', 'Try their general address once more'],
  contacted: ['Call {first} again', 'Ask whether the mail has arrived', 'Offer two other times'],
  qualified: ['Write the offer', 'Ask for read access', 'Call together with our developer'],
  proposal: ['Ask about the offer', 'Call {first} about the start date'],
}

/** Reasons for closing at first sight what nobody asked us about. */
export const UNFIT_REASONS = {
  'Nothing for us to do': 8,
  'Not our kind of work': 3,
  'A try or a joke': 2,
}

export const LOST_REASONS = {
  'No answer': 9,
  'Not now': 6,
  'Too expensive': 5,
  'Chose somebody else': 3,
  'Does it themselves': 5,
}
