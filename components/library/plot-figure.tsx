import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../words.tsx';

/** A drawing is 300 units wide where there is room. In a narrower box it is made narrower, and letters keep their size. */
const fullWidth = 300;
const leastWidth = 200;

export interface PlotTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

interface PlotFigureProps {
  readonly heading: string;
  /** After the heading: how parts are told apart. */
  readonly legend?: ComponentChildren;
  /** What a screen reader hears in place of the drawing. */
  readonly description: string;
  readonly caption?: string;
  readonly table: PlotTable;
  readonly height: number;
  /** Above the drawing: what of it is shown. */
  readonly choice?: ComponentChildren;
  readonly children: (width: number) => ComponentChildren;
}

/** A plot: an image with title and description, and its figures as a table that opens beneath. */
export function PlotFigure(props: PlotFigureProps) {
  const { heading, legend, description, caption, table, height, choice, children } = props;
  const { t, number } = useWords();
  const id = useId();
  const box = useRef<HTMLElement>(null);
  const width = useBoxWidth(box);
  return (
    <figure class="plot" ref={box}>
      <figcaption class="cap-top">
        <b>{heading}</b>
        {legend}
      </figcaption>
      {choice}
      <svg class="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}t ${id}d`}>
        <title id={`${id}t`}>{heading}</title>
        <desc id={`${id}d`}>{description}</desc>
        {children(width)}
      </svg>
      {caption && <figcaption>{caption}</figcaption>}
      <details>
        <summary class="meta">{t('library.plotTable')}</summary>
        <div class="plot-table" tabIndex={0} role="region" aria-label={t('library.plotTableOf', { name: heading })}>
          <table>
            <thead>
              <tr>
                {table.heads.map(head => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([name, ...values]) => (
                <tr key={name}>
                  <th scope="row" dir="auto">
                    {name}
                  </th>
                  {values.map((value, at) => (
                    <td key={at} class="num">
                      {typeof value === 'number' ? number(value) : value}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

function useBoxWidth(box: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(fullWidth);
  const measure = () => {
    const wide = box.current?.clientWidth ?? 0;
    if (wide > 0) setWidth(Math.max(leastWidth, Math.min(fullWidth, Math.round(wide))));
  };
  useLayoutEffect(measure, []);
  useEffect(() => {
    const observer = new ResizeObserver(measure);
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return width;
}
