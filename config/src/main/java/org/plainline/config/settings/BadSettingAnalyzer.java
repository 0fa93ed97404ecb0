package org.plainline.config.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a wrong setting as one sentence instead of a stack trace. */
final class BadSettingAnalyzer extends AbstractFailureAnalyzer<BadSetting> {

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BadSetting cause) {
    return new FailureAnalysis(
        String.valueOf(cause.getMessage()), "Correct the setting and start again.", cause);
  }
}
