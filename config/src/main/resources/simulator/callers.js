// Who calls: what they can do, and what of the words reaches them.

const asSaid = (text) => text;

/** Consonants whose sound lies above 2 kHz, where hearing goes first as people grow old. */
const HIGH_SOUNDS = /sh|ch|th|[sfxzhtkp]/gi;

/**
 * The kinds of callers. A caller of {@code paced} calls hears every word and pause in its own time,
 * also where the browser has no voice.
 */
export const CALLERS = {
  myself: { speaks: true, presses: true, paced: false, volume: 1, confidence: 0.93, hears: asSaid, note: "" },
  silent: {
    speaks: false,
    presses: false,
    paced: true,
    volume: 1,
    confidence: 0.93,
    hears: asSaid,
    note: "Says nothing and presses nothing. The clock shows how soon help is heard.",
  },
  keys: {
    speaks: false,
    presses: true,
    paced: true,
    volume: 1,
    confidence: 0.93,
    hears: asSaid,
    note: "Cannot speak, or not aloud here. Everything must be reached by keys.",
  },
  unclear: {
    speaks: true,
    presses: true,
    paced: false,
    volume: 1,
    confidence: 0.6,
    hears: asSaid,
    note: "On a bad line: the recogniser is unsure of each word.",
  },
  hearing: {
    speaks: true,
    presses: true,
    paced: true,
    volume: 0.4,
    confidence: 0.93,
    hears: (text) => text.replace(HIGH_SOUNDS, "·"),
    note: "Hears no high sounds, as many people over 70: dots stand for what is lost.",
  },
};

/** Time in a call, such as 1:05. */
export function clock(milliseconds) {
  const seconds = Math.floor(milliseconds / 1000);
  return Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
}
