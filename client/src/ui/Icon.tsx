const shapes = {
  chat: ["M4 6h13a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2h-6l-5 4v-4a2 2 0 0 1-2-2z"],
  path: [
    "M5 20c0-6 14-4 14-9s-9-3-9-7",
    "M5 21.6a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2z",
    "M10 5.6a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2z",
  ],
  place: ["M4 10 6 4h12l2 6v10H4z", "M4 10h16", "M10 20v-5h4v5"],
  person: ["M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8z", "M4 21c1-5 4-7 8-7s7 2 8 7"],
  people: [
    "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z",
    "M2.5 20c.7-4.3 3.2-6 6.5-6s5.8 1.7 6.5 6",
    "M16 4.300a3.5 3.5 0 0 1 0 6.5",
    "M18 14.300c2 .8 3.1 2.7 3.5 5.7",
  ],
  inbox: ["M4 13 6.5 5h11L20 13v6H4z", "M4 13h4.500l1.5 2.500h4l1.5-2.500H20"],
  seat: ["M7 4v9h9l1 7", "M7 13l-1 7", "M7 9h7"],
  fork: ["M12 21v-7", "M12 14c0-4-6-3-6-8V4", "M12 14c0-4 6-3 6-8V4", "M3.5 6.5 6 4l2.5 2.5", "M15.5 6.5 18 4l2.5 2.5"],
  send: ["M12 19V5", "M6 11l6-6 6 6"],
  eye: ["M2 12s4-7 10-7 10 7 10 7-4 7-10 7-10-7-10-7z", "M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z"],
  more: ["M5 12h.01", "M12 12h.01", "M19 12h.01"],
  reply: ["M9 6 4 11l5 5", "M4 11h9a7 7 0 0 1 7 7"],
  pencil: ["M4 20l1-4L16 5l3 3L8 19z", "M14 7l3 3"],
  bin: ["M5 7h14", "M9 7V4h6v3", "M7 7l1 13h8l1-13"],
  search: ["M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14z", "M16.5 16.5 21 21"],
  back: ["M15 5l-7 7 7 7"],
  forward: ["M9 5l7 7-7 7"],
  down: ["M12 5v14", "M6 13l6 6 6-6"],
  close: ["M6 6l12 12", "M18 6 6 18"],
  copy: ["M9 8h11v12H9z", "M5 16H4V4h11v1"],
  check: ["M5 13l4 4L19 7"],
  clock: ["M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z", "M12 7v5l3 2"],
  warning: ["M12 4 2.5 20h19z", "M12 10v4", "M12 17h.01"],
  plus: ["M12 5v14", "M5 12h14"],
  phone: ["M6 3h3l2 5-2.5 1.500a12 12 0 0 0 6 6L16 13l5 2v3a3 3 0 0 1-3 3C10.5 21 3 13.5 3 6a3 3 0 0 1 3-3z"],
  leave: ["M14 4h5v16h-5", "M4 12h10", "M8 8l-4 4 4 4"],
  offline: [
    "M3 3l18 18",
    "M5 12a10 10 0 0 1 4-2.3",
    "M15 9.800a10 10 0 0 1 4 2.2",
    "M9 15.500a5 5 0 0 1 5-.8",
    "M12 19h.01",
    "M2 8.500a15 15 0 0 1 4-2.5",
    "M11 5a15 15 0 0 1 11 3.5",
  ],
} as const;

export type IconName = keyof typeof shapes;

/** Always beside words or in a named button, so a screen reader skips the drawing. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {shapes[name].map((shape) => (
        <path key={shape} d={shape} />
      ))}
    </svg>
  );
}
