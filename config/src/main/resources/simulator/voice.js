import { bubble, post } from "./carrier.js";

const WORDS_PER_MINUTE = 155;

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
  let current = null;

  function show(text) {
    state.textContent = text;
    const on = current !== null;
    call.disabled = on;
    hangUp.disabled = !on;
    keypad.disabled = !on;
    say.disabled = !on;
  }

  async function step(action, speech, digits) {
    const mine = current;
    show("waiting for an answer");
    try {
      const answer = await post("call", { call: mine.id, phone: number, action, speech, digits });
      if (current !== mine) {
        return;
      }
      if (answer.status >= 300) {
        bubble(screen, "problem", "The voice webhook answered " + answer.status + ".");
        return end();
      }
      root.querySelector("#twiml").textContent = answer.body;
      await play(mine, answer.body);
    } catch (problem) {
      bubble(screen, "problem", problem.message);
      end();
    }
  }

  async function play(mine, twiml) {
    const page = new DOMParser().parseFromString(twiml, "text/xml");
    if (page.querySelector("parsererror")) {
      bubble(screen, "problem", "The answer is not well-formed XML.");
      return end();
    }
    for (const verb of page.documentElement.children) {
      if (current !== mine) {
        return;
      }
      if (verb.nodeName === "Gather") {
        return gather(mine, verb);
      }
      if (verb.nodeName === "Hangup") {
        return end();
      }
      await perform(mine, verb, new AbortController().signal);
    }
    if (current === mine) {
      end();
    }
  }

  async function gather(mine, verb) {
    const interrupted = new AbortController();
    const action = new URL(verb.getAttribute("action"), location.href).pathname;
    const heard = new Promise((resolve) => {
      mine.input = (speech, digits) => {
        interrupted.abort();
        resolve({ speech, digits });
      };
    });
    for (const child of verb.children) {
      await perform(mine, child, interrupted.signal);
      if (current !== mine) {
        return;
      }
    }
    if (!interrupted.signal.aborted) {
      show("listening");
    }
    const seconds = Number(verb.getAttribute("timeout") ?? 5);
    const silence = new Promise((resolve) =>
      setTimeout(() => resolve({ speech: "", digits: "" }), seconds * 1000),
    );
    const said = await Promise.race([heard, silence]);
    if (current !== mine) {
      return;
    }
    mine.input = null;
    if (!said.speech && !said.digits) {
      bubble(screen, "theirs", "(silence)");
    }
    await step(action, said.speech, said.digits);
  }

  async function perform(mine, verb, signal) {
    if (verb.nodeName === "Pause") {
      return pause(Number(verb.getAttribute("length") ?? 1) * 1000, signal);
    }
    if (verb.nodeName !== "Say") {
      return;
    }
    show("speaking");
    bubble(screen, "ours", written(verb));
    if (aloud.checked) {
      await speakNodes(verb, verb.getAttribute("language") ?? "en-US", signal);
    }
  }

  function end() {
    current = null;
    window.speechSynthesis?.cancel();
    bubble(screen, "theirs", "(call over)");
    show("on hook");
  }

  function answer(speech, digits) {
    if (current?.input) {
      bubble(screen, "theirs", speech || "key " + digits);
      current.input(speech, digits);
    }
  }

  call.addEventListener("click", () => {
    const random = crypto.getRandomValues(new Uint8Array(16));
    const hex = Array.from(random, (byte) => byte.toString(16).padStart(2, "0")).join("");
    current = { id: "CA" + hex, input: null };
    bubble(screen, "theirs", "(calling)");
    step("/webhooks/voice", "", "");
    hangUp.focus();
  });
  hangUp.addEventListener("click", () => {
    const id = current.id;
    end();
    call.focus();
    post("call", { call: id, phone: number, action: "/webhooks/voice/status", speech: "", digits: "" })
      .catch((problem) => bubble(screen, "problem", problem.message));
  });
  root.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    if (input.value) {
      answer(input.value, "");
      input.value = "";
    }
  });
  keypad.addEventListener("click", (event) => {
    if (event.target.nodeName === "BUTTON") {
      answer("", event.target.textContent);
    }
  });
  listenByMicrophone(microphone, (words) => answer(words, ""));
  show("on hook");
}

/** What a Say says, a line a sentence. */
function written(say) {
  return Array.from(say.childNodes, (node) => (node.nodeName === "break" ? "\n" : node.textContent))
    .join("")
    .replace(/[ \t]*\n\s*/g, "\n")
    .trim();
}

async function speakNodes(element, language, signal) {
  for (const node of element.childNodes) {
    if (signal.aborted) {
      return;
    }
    if (node.nodeName === "break") {
      await pause(milliseconds(node.getAttribute("time") ?? "500ms"), signal);
    } else if (node.nodeType === Node.TEXT_NODE && node.textContent.trim()) {
      await speak(node.textContent, language, signal);
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      await speakNodes(node, language, signal);
    }
  }
}

function speak(text, language, signal) {
  const minutes = text.trim().split(/\s+/).length / WORDS_PER_MINUTE;
  const voices = window.speechSynthesis?.getVoices() ?? [];
  if (voices.length === 0) {
    return pause(minutes * 60_000, signal); // no voice here: take the time that one would take
  }
  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = language;
    utterance.rate = 0.95;
    utterance.onend = resolve;
    utterance.onerror = resolve;
    signal.addEventListener("abort", () => {
      window.speechSynthesis.cancel();
      resolve();
    });
    window.speechSynthesis.speak(utterance);
  });
}

function pause(ms, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function milliseconds(time) {
  return time.endsWith("ms") ? parseFloat(time) : parseFloat(time) * 1000;
}

/** Offers the browser's own recogniser where there is one; it may send sound to its maker. */
function listenByMicrophone(button, heard) {
  const Recogniser = window.SpeechRecognition ?? window.webkitSpeechRecognition;
  if (!Recogniser) {
    return;
  }
  button.hidden = false;
  button.title = "Uses this browser's speech recognition, which may send sound to its maker.";
  button.addEventListener("click", () => {
    const recogniser = new Recogniser();
    recogniser.lang = "en-US";
    recogniser.onresult = (event) => heard(event.results[0][0].transcript);
    recogniser.start();
  });
}
