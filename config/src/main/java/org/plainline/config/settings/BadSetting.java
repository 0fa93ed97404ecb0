package org.plainline.config.settings;

/** A setting with which Plainline cannot start. The message names the setting and the cure. */
public final class BadSetting extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param setting the name, such as {@code plainline.public-url}
   * @param problem what is wrong, without the value where that could be a secret
   * @param cure what to do, as a sentence without a full stop
   */
  public BadSetting(String setting, String problem, String cure) {
    super(setting + " " + problem + ": " + cure + ".");
  }
}
