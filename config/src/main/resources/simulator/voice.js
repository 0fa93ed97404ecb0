import { bubble, post } from "./carrier.js";
import { hearBy } from "./hearing.js";
import { CALLERS, clock } from "./callers.js";
import { inTime, lengthOf, pause, playSound, utter, watchVoices, written } from "./speech.js";

/** What Twilio waits for a quiet caller unless told. */
const TWILIO_TIMEOUT_SECONDS = 5;

/** What the carrier sends for sound without words. */
const NOISE = " ";

/** A call in which nobody listens to the caller yet. */
const IDLE = { heard: null, typing: () => true, interrupt: () => true };

export function voicePhone(root, number) {
  const screen = root.querySelector(".screen");
  const state = root.querySelector("#call-state");
  const aloud = root.querySelector("#aloud");
  const keypad = root.querySelector("#keypad");
  const input = root.querySelector("input[name=text]");
  const say = root.querySelector("form button[type=submit]");
  const call = root.querySelector("#call");
  const hangUp = root.querySelector("#hang-up");
  const microphone = root.querySelector("#microphone");
  const caller = root.querySelector("#caller");
  const time = root.querySelector("#call-time");
  let current = null;

  function show(text) {
    state.textContent = text;
    const on = current !== null;
    const lost = root.contains(document.activeElement) && document.activeElement !== input;
    call.disabled = on;
    caller.disabled = on;
    hangUp.disabled = !on;
    keypad.disabled = !current?.who.presses;
    input.disabled = on && !current.who.speaks;
    say.disabled = !current?.who.speaks;
    microphone.disabled = !current?.who.speaks;
    if (!on && lost) {
      call.focus(); // the button that had the focus is switched off now
    }
  }

  async function step(action, speech, digits) {
    const mine = current;
    show("waiting for the answer");
    try {
      const { confidence } = mine.who;
      const happened = { call: mine.id, phone: number, action, speech, digits, confidence };
      const answer = await post("call", happened);
      if (current === mine) {
        root.querySelector("#twiml").textContent = answer.body;
        root.querySelector("#call-place").textContent = "State of the call: " + answer.place;
        await play(mine, answer.body);
      }
    } catch (problem) {
      if (current === mine) {
        bubble(screen, "problem", problem.message);
        end();
      }
    }
  }

  async function play(mine, twiml) {
    const page = new DOMParser().parseFromString(twiml, "text/xml");
    if (page.querySelector("parsererror")) {
      throw new Error("The answer is not well-formed TwiML.");
    }
    for (const verb of page.documentElement.children) {
      if (current !== mine) {
        return;
      }
      if (verb.nodeName === "Gather") {
        return gather(mine, verb);
      }
      if (verb.nodeName === "Redirect") {
        return step(new URL(verb.textContent.trim(), location.href).pathname, "", "");
      }
      if (verb.nodeName === "Dial") {
        bubble(screen, "note", "(ringing a person; in the simulator nobody answers)");
        return step(new URL(verb.getAttribute("action"), location.href).pathname, "", "");
      }
      if (verb.nodeName === "Hangup") {
        return end();
      }
      await perform(verb, mine.over.signal);
    }
    if (current === mine) {
      end();
    }
  }

  async function gather(mine, verb) {
    const interrupted = new AbortController();
    mine.interrupt = () => {
      interrupted.abort();
      return true;
    };
    mine.over.signal.addEventListener("abort", () => interrupted.abort());
    const heard = new Promise((resolve) => {
      mine.heard = (speech, digits) => {
        mine.heard = null;
        interrupted.abort();
        resolve({ speech, digits });
      };
    });
    let unheard = 0;
    for (const child of verb.children) {
      if (interrupted.signal.aborted) {
        break;
      }
      unheard += await perform(child, interrupted.signal);
      if (current !== mine) {
        return;
      }
    }
    if (mine.heard) {
      show("listening");
    }
    const patience = Number(verb.getAttribute("timeout") ?? TWILIO_TIMEOUT_SECONDS) * 1000;
    const said = await Promise.race([heard, quiet(mine, patience, unheard)]);
    if (current !== mine) {
      return;
    }
    if (!said.speech && !said.digits) {
      mine.heard = null;
      bubble(screen, "note", "(you were silent)");
    }
    const action = new URL(verb.getAttribute("action"), location.href).pathname;
    await step(action, said.speech, said.digits);
  }

  /** Silence: neither spoken nor typed for so long, after the time to read what was not spoken. */
  function quiet(mine, patience, unheard) {
    return new Promise((resolve) => {
      const silent = () => resolve({ speech: "", digits: "" });
      let timer = setTimeout(silent, unheard + patience);
      mine.typing = () => {
        clearTimeout(timer);
        timer = setTimeout(silent, patience);
        return true;
      };
    });
  }

  /** Says it, aloud or on the screen; gives the time that reading takes where it was not spoken. */
  async function perform(verb, signal) {
    if (verb.nodeName === "Pause") {
      await pause(Number(verb.getAttribute("length") ?? 1) * 1000, signal);
    }
    const { who } = current;
    if (verb.nodeName === "Play") {
      show("speaking");
      bubble(screen, "ours", "(a recorded voice)", passed());
      await playSound(verb.textContent.trim(), who.volume, signal);
    }
    if (verb.nodeName !== "Say") {
      return 0;
    }
    show("speaking");
    const spoken = aloud.checked && !aloud.disabled;
    screen.setAttribute("aria-live", spoken ? "off" : "polite"); // never two voices at once
    if (!spoken && !who.paced) {
      bubble(screen, "ours", written(verb), passed());
      return lengthOf(verb.textContent);
    }
    const language = verb.getAttribute("language") ?? "en-US";
    const sentence = (text, rate) => {
      bubble(screen, "ours", who.hears(text), passed());
      return spoken
        ? utter(text, language, who.volume, rate, signal)
        : pause(lengthOf(text), signal);
    };
    await inTime(verb, sentence, signal);
    return 0;
  }

  /** Time since the call began. */
  function passed() {
    return clock(Date.now() - current.began);
  }

  function end() {
    clearInterval(current.ticking);
    current.over.abort();
    current = null;
    bubble(screen, "note", "(call over)");
    show("on hook");
  }

  /** True if the caller would be heard now; nobody listens before the greeting is over. */
  function listens() {
    if (!current?.heard) {
      state.textContent = current ? "not listening yet" : "on hook: press Call first";
      return false;
    }
    return true;
  }

  /** True if the words or the key were taken. */
  function answer(speech, digits) {
    if (!listens()) {
      return false;
    }
    bubble(screen, "theirs", digits ? "key " + digits : speech.trim() || "(no words understood)");
    current.heard(speech, digits);
    return true;
  }

  call.addEventListener("click", () => {
    const random = crypto.getRandomValues(new Uint8Array(16));
    const hex = Array.from(random, (byte) => byte.toString(16).padStart(2, "0")).join("");
    const ticking = setInterval(() => (time.textContent = passed()), 1_000);
    const over = new AbortController();
    const who = CALLERS[caller.value];
    current = { id: "CA" + hex, who, began: Date.now(), ticking, over, ...IDLE };
    time.textContent = passed();
    bubble(screen, "note", "(calling)");
    step("/webhooks/voice", "", "");
    hangUp.focus();
  });
  hangUp.addEventListener("click", () => {
    const over = { call: current.id, phone: number, speech: "", digits: "", confidence: 1 };
    end();
    post("call", { ...over, action: "/webhooks/voice/status" }).catch((problem) =>
      bubble(screen, "problem", problem.message),
    );
  });
  root.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    if (answer(input.value, "")) {
      input.value = "";
    }
  });
  input.addEventListener("input", () => current?.typing());
  keypad.addEventListener("click", (event) => {
    if (event.target.nodeName === "BUTTON") {
      answer("", event.target.textContent);
    }
  });
  hearBy(microphone, {
    begins: () => listens() && current.interrupt(), // who speaks does not want to be talked over
    goesOn: () => current?.heard && current.typing(),
    heard: (words) => answer(words || NOISE, ""),
    failed: (problem) => bubble(screen, "problem", problem),
  });
  caller.addEventListener("change", () => {
    root.querySelector("#caller-note").textContent = CALLERS[caller.value].note;
  });
  watchVoices((any) => {
    aloud.disabled = !any;
    root.querySelector("#voiceless").hidden = any;
  });
  show("on hook");
}
