import type { Attachment } from 'svelte/attachments';
import { DRAG_START } from './brush.ts';

/** A place in scene px, and the mark whose shape is right there. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly mark: string | null;
}

/** What a pointer does on a scene. Clicks of assistive technology arrive as clicks too. */
export interface PointerReport {
  move(at: Place, touch: boolean): void;
  leave(): void;
  click(at: Place, shift: boolean): void;
  /** Whether a drag may begin here. */
  canDrag(at: Place): boolean;
  drag(from: Place, to: Place): void;
  drop(): void;
}

/** Listens to pointers on the scene's SVG and reports in scene px. It changes nothing itself. */
export function pointer(report: PointerReport): Attachment<SVGSVGElement> {
  return (svg) => {
    let start: Place | null = null;
    let dragging = false;
    let dropped = false;

    const down = (event: PointerEvent) => {
      dropped = false;
      const at = place(svg, event);
      if (event.button === 0 && report.canDrag(at)) start = at;
    };
    const move = (event: PointerEvent) => {
      const at = place(svg, event);
      if (start && !dragging && Math.hypot(at.x - start.x, at.y - start.y) >= DRAG_START) {
        dragging = true;
        svg.setPointerCapture(event.pointerId);
        report.leave();
      }
      if (dragging) report.drag(start!, at);
      else report.move(at, event.pointerType === 'touch');
    };
    const end = () => {
      if (dragging) report.drop();
      dropped = dragging;
      start = null;
      dragging = false;
    };
    const click = (event: MouseEvent) => {
      if (!dropped) report.click(place(svg, event), event.shiftKey);
      dropped = false;
    };
    const leave = () => report.leave();

    const listeners = {
      pointerdown: down,
      pointermove: move,
      pointerup: end,
      pointercancel: end,
      click,
    } as const;
    for (const [type, listener] of Object.entries(listeners))
      svg.addEventListener(type, listener as EventListener);
    svg.addEventListener('pointerleave', leave);
    return () => {
      for (const [type, listener] of Object.entries(listeners))
        svg.removeEventListener(type, listener as EventListener);
      svg.removeEventListener('pointerleave', leave);
    };
  };
}

function place(svg: SVGSVGElement, event: MouseEvent): Place {
  const box = svg.getBoundingClientRect();
  const scale = svg.viewBox.baseVal.width / box.width;
  const target = event.target instanceof Element ? event.target.closest('[data-mark]') : null;
  return {
    x: (event.clientX - box.left) * scale,
    y: (event.clientY - box.top) * scale,
    mark: target?.getAttribute('data-mark') ?? null,
  };
}
