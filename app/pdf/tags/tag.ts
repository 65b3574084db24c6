/** The parts that a program that reads aloud knows by name; the PDF standard's own abbreviations. */
export type Role =
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'

/**
 * What a part of the page is. An object stands for one element of the document: parts that carry the
 * same object are one element, wherever they are drawn, such as a paragraph that goes on overleaf.
 */
export interface Tag {
  readonly role: Role
  /** What a drawing shows, in words. */
  readonly alt?: string
  /** What a text says where it can't be printed as it is, such as letters that no font here has. */
  readonly actual?: string
  /** What a header cell heads. */
  readonly scope?: 'Column' | 'Row'
  /** Of a list whose items are numbered. */
  readonly isNumbered?: boolean
}
