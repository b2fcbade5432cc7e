import { useRef } from 'preact/hooks';
import { useWords } from './words.tsx';

/** Travel after which a drag counts, in px. Less is a tap. */
const leastDrag = 40;

interface SheetGripProps {
  readonly full: boolean;
  readonly onFull: (full: boolean) => void;
  readonly onClose: () => void;
}

/** The grip of a sheet: drag up for full height, down for half and then away; a press does the same without dragging. */
export function SheetGrip({ full, onFull, onClose }: SheetGripProps) {
  const { t } = useWords();
  const from = useRef<number | null>(null);
  const dragged = useRef(false);
  const onPointerDown = (event: PointerEvent) => {
    from.current = event.clientY;
    dragged.current = false;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
  };
  const onPointerUp = (event: PointerEvent) => {
    const travel = event.clientY - (from.current ?? event.clientY);
    from.current = null;
    if (Math.abs(travel) < leastDrag) return;
    dragged.current = true;
    if (travel < 0) onFull(true);
    else if (full) onFull(false);
    else onClose();
  };
  return (
    <button
      type="button"
      class="grip"
      aria-label={t(full ? 'card.halfHeight' : 'card.fullHeight')}
      aria-expanded={full}
      onPointerDown={onPointerDown}
      onPointerUp={onPointerUp}
      // A drag ends in a click too; it has been answered already.
      onClick={() => dragged.current || onFull(!full)}
    >
      <span class="grab" />
    </button>
  );
}
