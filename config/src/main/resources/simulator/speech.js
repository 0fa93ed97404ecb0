// Speaks TwiML with the browser's own voice.

const WORDS_PER_MINUTE = 155;

/** Calls {@code changed} with true once this browser has a voice: many load theirs late. */
export function watchVoices(changed) {
  const synthesis = window.speechSynthesis;
  const check = () => changed((synthesis?.getVoices() ?? []).length > 0);
  synthesis?.addEventListener?.("voiceschanged", check);
  check();
}

/** What a Say says, a line a sentence. */
export function written(say) {
  return Array.from(say.childNodes, (node) => (node.nodeName === "break" ? "\n" : node.textContent))
    .join("")
    .replace(/[ \t]*\n\s*/g, "\n")
    .trim();
}

/** How long somebody takes to hear or read this, in milliseconds. */
export function lengthOf(text) {
  return (text.trim().split(/\s+/).length / WORDS_PER_MINUTE) * 60_000;
}

/**
 * Says a Say in its own time, pauses and all; ends early when {@code signal} says so.
 *
 * @param say what to do with each piece of text and its rate, done when it is over
 * @param rate how fast, where the voice's own pace is 1
 */
export async function inTime(element, say, signal, rate = 1) {
  for (const node of element.childNodes) {
    if (signal.aborted) {
      return;
    }
    if (node.nodeName === "break") {
      await pause(milliseconds(node.getAttribute("time") ?? "500ms"), signal);
    } else if (node.nodeType === Node.TEXT_NODE && node.textContent.trim()) {
      await say(node.textContent.trim(), rate);
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      await inTime(node, say, signal, rateOf(node, rate));
    }
  }
}

export function pause(ms, signal) {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Plays a recording; one that cannot be played is over at once. */
export function playSound(address, volume, signal) {
  const sound = new Audio(address);
  sound.volume = volume;
  return new Promise((resolve) => {
    sound.onended = resolve;
    sound.onerror = resolve;
    signal.addEventListener("abort", () => {
      sound.pause();
      resolve();
    });
    sound.play().catch(resolve);
  });
}

/** Speaks a text with the browser's voice; {@code volume} is 0 to 1, {@code rate} 1 its own pace. */
export function utter(text, language, volume, rate, signal) {
  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = language;
    utterance.rate = rate;
    utterance.volume = volume;
    utterance.onend = resolve;
    utterance.onerror = resolve;
    signal.addEventListener("abort", () => {
      window.speechSynthesis.cancel();
      resolve();
    });
    window.speechSynthesis.speak(utterance);
  });
}

function rateOf(element, outer) {
  return element.hasAttribute("rate") ? parseFloat(element.getAttribute("rate")) / 100 : outer;
}

function milliseconds(time) {
  return time.endsWith("ms") ? parseFloat(time) : parseFloat(time) * 1000;
}
