import type { TalkingPoint } from './talking-point.ts'

export const AI_POINTS = {
  'ai-helper-on-live-data': {
    topic: 'what your AI helper can reach',
    ask: 'What did you last ask the helper to change, and was there a backup from before?',
    askUnknown:
      'Would you ask the helper which databases it can reach, only answering and doing nothing? And then look at its connections yourself?',
    offer:
      'A day: a copy of its own for the helper, at most reading rights on live data, and a person who approves each live change. Talk about the backup first: a good one limits the harm.',
    avoid:
      'Don’t tell them to stop using AI. And don’t leave it at “I asked it to be careful”: say kindly that a sentence in a chat is not a lock.',
  },
  'ai-spending-unlimited': {
    topic: 'what your app’s AI can cost',
    ask: 'What did the AI cost last month, and which amount would hurt?',
    askUnknown:
      'Would you open the billing page of your AI provider? Is there a limit that stops use, or only a warning?',
    offer:
      'The monthly limit takes them a quarter of an hour. Offer half a developer’s day for a limit per person and day, counted on the server.',
    avoid:
      'Don’t tell of other people’s bills. No data is exposed, and one setting limits the cost.',
  },
  'ai-reaches-too-far': {
    topic: 'what the AI in your app can read and do',
    ask: 'Whose rights does the AI work with: those of the person asking, or its own?',
    askUnknown:
      'Would you ask your builder what the AI in your app can read, and what it can do without asking a person?',
    offer:
      'One to two developer’s days: the AI gets only the rights of the person who is using it, checked on the server, and a person confirms what it wants to send, change or delete.',
    avoid:
      'Don’t promise that a better prompt settles it: an AI can’t reliably tell hidden orders from theirs. And don’t try to trick their AI.',
  },
  'unreviewed-code': {
    topic: 'who has read the code',
    ask: 'Which part would you least like to be wrong: logins, data or payments?',
    askUnknown: 'Do you know which person last read that code, and when?',
    offer:
      'A developer’s one to two days to read those three parts, with a written list of findings, the worst first. Say that the list is theirs, whoever does the work after.',
    avoid:
      'Don’t say that AI writes bad code, and don’t say that there is a hole. Nobody has looked yet: that is all the check knows.',
  },
} as const satisfies Readonly<Record<string, TalkingPoint>>
