package org.plainline.config.settings;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainline.bot.wording.Wording;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.stereotype.Component;

/**
 * Knows the name of every setting, so that a misspelt one stops the start instead of leaving
 * something off that its operator believes to be on.
 */
@Component
final class SettingNames {

  private static final String OURS = "plainline";

  /**
   * {@code plainline.packs[0]} and {@code PLAINLINE_PACKS_0} are parts of {@code plainline.packs}.
   */
  private static final String INDEX = "(\\[\\d+]|_\\d+)$";

  /**
   * Looks at all that is set.
   *
   * @throws BadSetting naming the first that is no setting
   */
  SettingNames(ConfigurableEnvironment environment, ApplicationContext context) {
    Set<String> known =
        Arrays.stream(context.getBeanNamesForAnnotation(ConfigurationProperties.class))
            .flatMap(bean -> Stream.ofNullable(context.getType(bean)))
            .flatMap(SettingNames::settings)
            .map(SettingNames::uniform)
            .collect(Collectors.toSet());
    unknown(given(environment), known)
        .ifPresent(name -> {
          throw new BadSetting(
              name, "is no setting", "correct its name, or take it out; README.md lists them all");
        });
  }

  /** The first name of ours that is not among the known ones, however it is spelt. */
  static Optional<String> unknown(Stream<String> given, Set<String> known) {
    return given
        .filter(name -> uniform(name).startsWith(OURS))
        .filter(name -> !known.contains(uniform(name.replaceFirst(INDEX, ""))))
        .findFirst();
  }

  /** Environment variables have no dots and dashes, so names are compared without them. */
  static String uniform(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9\\[\\]]", "");
  }

  private static Stream<String> given(ConfigurableEnvironment environment) {
    return environment.getPropertySources().stream()
        .filter(EnumerablePropertySource.class::isInstance)
        .flatMap(source -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
        .filter(name -> name.matches("(?i)plainline[._].*"));
  }

  private static Stream<String> settings(Class<?> settings) {
    ConfigurationProperties properties =
        AnnotatedElementUtils.findMergedAnnotation(settings, ConfigurationProperties.class);
    RecordComponent[] components = settings.getRecordComponents();
    return properties == null || components == null || !properties.prefix().startsWith(OURS)
        ? Stream.empty()
        : List.of(components).stream()
            .flatMap(
                component -> names(properties.prefix() + "." + component.getName(), component));
  }

  /** Where there are several values, there is one for each language. */
  private static Stream<String> names(String name, RecordComponent component) {
    return Map.class.isAssignableFrom(component.getType())
        ? Wording.languages().stream().map(language -> name + "." + language.code())
        : Stream.of(name);
  }
}
