/** For a sentence that goes on where another text began. */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
