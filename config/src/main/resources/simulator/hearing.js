// Hears what somebody says: by Plainline's own machine where it can, else by the browser.

/** Somebody who was heard and is quiet for so long has finished; the carrier waits as long. */
const QUIET_MS = 2_000;

/** Longer than any question; what comes later is not heard. */
const LONGEST_MS = 20_000;

/** Louder than a quiet room; full volume is 1. */
const LOUD = 0.02;

const LOOK_MS = 100;

/**
 * Makes a button hear. {@code line} is told of what happens: {@code begins} when somebody wants to
 * speak, {@code goesOn} while they do, {@code heard} with the words, {@code failed} with a problem.
 * The first two say whether to go on.
 */
export async function hearBy(button, line) {
  const hearing = await hearingHere();
  const Recogniser = window.SpeechRecognition ?? window.webkitSpeechRecognition;
  if (hearing.here && navigator.mediaDevices) {
    button.addEventListener("click", recordings(button, hearing.rate, line));
  } else if (Recogniser) {
    document.getElementById(button.getAttribute("aria-describedby")).hidden = false;
    button.addEventListener("click", () => recogniseInBrowser(new Recogniser(), line));
  } else {
    return;
  }
  button.hidden = false;
}

async function hearingHere() {
  try {
    return await (await fetch("/simulator/api/hearing")).json();
  } catch {
    return { here: false }; // the page says by itself that Plainline is gone
  }
}

/** What the button does: the first press records, another one ends that early. */
function recordings(button, rate, line) {
  let end = null;
  return async () => {
    if (end) {
      end();
      return;
    }
    if (!line.begins()) {
      return;
    }
    const label = button.textContent;
    end = () => {}; // until there is a recording to end
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const enough = new Promise((resolve) => (end = resolve));
      button.textContent = "Done";
      const recording = await record(stream, rate, enough, line.goesOn);
      button.textContent = label;
      const waiting = setInterval(line.goesOn, 1_000); // thinking about it is not silence
      try {
        line.heard(await words(recording));
      } finally {
        clearInterval(waiting);
      }
    } catch (problem) {
      line.failed("Nothing was heard: " + problem.message + " Type your words instead.");
    } finally {
      end = null;
      button.textContent = label;
    }
  };
}

/** The sound until {@code enough} or silence, as the bytes of samples of 16 bits. */
async function record(stream, rate, enough, goesOn) {
  const context = new AudioContext({ sampleRate: rate });
  const recorder = new MediaRecorder(stream);
  const pieces = [];
  recorder.addEventListener("dataavailable", (event) => pieces.push(event.data));
  const stopped = new Promise((resolve) => recorder.addEventListener("stop", resolve));
  try {
    recorder.start();
    await Promise.race([enough, finished(stream, context, goesOn)]);
    recorder.stop();
    await stopped;
    const encoded = await new Blob(pieces).arrayBuffer();
    return samples((await context.decodeAudioData(encoded)).getChannelData(0));
  } finally {
    stream.getTracks().forEach((track) => track.stop());
    await context.close();
  }
}

/** Ends when somebody was heard and has been quiet since, or after the longest time. */
function finished(stream, context, goesOn) {
  const analyser = context.createAnalyser();
  context.createMediaStreamSource(stream).connect(analyser);
  const wave = new Float32Array(analyser.fftSize);
  return new Promise((resolve) => {
    let passed = 0;
    let quiet = -Infinity; // nobody was heard yet
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(wave);
      quiet = wave.some((level) => Math.abs(level) > LOUD) ? 0 : quiet + LOOK_MS;
      passed += LOOK_MS;
      if (!goesOn() || quiet >= QUIET_MS || passed >= LONGEST_MS) {
        clearInterval(timer);
        resolve();
      }
    }, LOOK_MS);
  });
}

function samples(wave) {
  const bytes = new DataView(new ArrayBuffer(wave.length * 2));
  wave.forEach((level, at) => {
    bytes.setInt16(at * 2, Math.max(-1, Math.min(1, level)) * 32767, true);
  });
  return bytes.buffer;
}

async function words(recording) {
  const response = await fetch("/simulator/api/hearing", {
    method: "POST",
    headers: { "Content-Type": "application/octet-stream" },
    body: recording,
  });
  const answer = await response.json();
  if (!response.ok) {
    throw new Error(answer.problem ?? "the recogniser failed (" + response.status + ").");
  }
  return answer.words;
}

function recogniseInBrowser(recogniser, line) {
  if (!line.begins()) {
    return;
  }
  recogniser.lang = "en-US";
  recogniser.onresult = (event) => line.heard(event.results[0][0].transcript);
  recogniser.onerror = (event) =>
    line.failed("This browser could not hear you (" + event.error + "). Type your words instead.");
  recogniser.start();
}
