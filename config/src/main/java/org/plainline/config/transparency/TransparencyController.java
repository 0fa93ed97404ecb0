package org.plainline.config.transparency;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.plainline.bot.tally.MonthReport;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.HtmlUtils;

/** The report of a month as a page for everybody, and for programs. */
@RestController
final class TransparencyController {

  private final Reports reports;
  private final InstantSource clock;

  TransparencyController(Reports reports, InstantSource clock) {
    this.reports = reports;
    this.clock = clock;
  }

  @GetMapping(path = "/api/v1/transparency", produces = "application/json")
  MonthReport report(@RequestParam Optional<String> month) {
    return reports.of(month(month));
  }

  @GetMapping(path = "/transparency", produces = "text/html;charset=UTF-8")
  String page(@RequestParam Optional<String> month) {
    MonthReport report = reports.of(month(month));
    StringBuilder page = new StringBuilder();
    page.append("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .append("<title>Plainline in ")
        .append(report.month())
        .append("</title><link rel=\"icon\" href=\"data:,\">")
        .append("<link rel=\"stylesheet\" href=\"/transparency/transparency.css\">")
        .append("<main><h1>Plainline in ")
        .append(report.month())
        .append("</h1><p>Counts only. Nobody's number, name or words are in here. ")
        .append("Small counts are hidden, so that they point at nobody.</p>");
    report.sections().forEach((title, lines) -> section(page, title, lines));
    return page.append("</main></html>").toString();
  }

  private static void section(StringBuilder page, String title, Map<String, String> lines) {
    page.append("<h2>").append(HtmlUtils.htmlEscape(title)).append("</h2><dl>");
    lines.forEach((name, figure) ->
        page.append("<dt>")
            .append(HtmlUtils.htmlEscape(name))
            .append("</dt><dd>")
            .append(HtmlUtils.htmlEscape(figure))
            .append("</dd>"));
    page.append(lines.isEmpty() ? "<dt>nothing yet</dt><dd></dd></dl>" : "</dl>");
  }

  private YearMonth month(Optional<String> given) {
    try {
      return given
          .map(YearMonth::parse)
          .orElseGet(() -> YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)));
    } catch (DateTimeException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "month is not like 2026-11", e);
    }
  }
}
