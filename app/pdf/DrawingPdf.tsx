import { Path, Rect, Svg, Text } from '@react-pdf/renderer'
import type { Drawing, Shape } from '#app/report/drawings/shape.ts'
import { FONTS } from '#app/ui/tokens.ts'
import { colour } from './theme.ts'

/**
 * Prints a drawing as vectors, `width` points wide: its natural size unless told. Without `alt` it
 * only repeats what is written beside it.
 */
export function DrawingPdf({
  drawing,
  width = drawing.width,
  alt,
}: {
  drawing: Drawing
  width?: number
  /** What it shows, in words. */
  alt?: string
}) {
  const height = (drawing.height * width) / drawing.width
  const tag = alt === undefined ? {} : { tag: { role: 'Figure', alt } as const }
  return (
    <Svg {...tag} viewBox={`0 0 ${drawing.width} ${drawing.height}`} width={width} height={height}>
      {drawing.shapes.map((shape, index) => (
        <ShapePdf key={index} shape={shape} />
      ))}
    </Svg>
  )
}

function ShapePdf({ shape }: { shape: Shape }) {
  if (shape.kind === 'words') {
    const { x, y, text, size, weight, anchor, fill } = shape
    const style = { fontFamily: FONTS.sans, fontSize: size, fontWeight: weight }
    return (
      <Text x={x} y={y} textAnchor={anchor} fill={colour(fill)} style={style}>
        {text}
      </Text>
    )
  }
  const paint = {
    fill: shape.fill === undefined ? 'none' : colour(shape.fill),
    ...(shape.stroke === undefined ? {} : { stroke: colour(shape.stroke) }),
    ...(shape.strokeWidth === undefined ? {} : { strokeWidth: shape.strokeWidth }),
  }
  if (shape.kind === 'rect') {
    const { x, y, width, height } = shape
    return <Rect x={x} y={y} width={width} height={height} {...paint} />
  }
  const { origin: [x, y] = [0, 0], scale = 1 } = shape
  const transform = `translate(${x} ${y}) scale(${scale})`
  return <Path d={shape.d} fillRule="evenodd" transform={transform} {...paint} />
}
