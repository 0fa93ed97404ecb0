package org.plainline.trial;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.plainline.bot.store.GroupCommit;
import org.plainline.bot.store.JdbcStore;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * What cannot be beaten: Spring Boot that only stores each body durably, many to a commit. It
 * checks nothing and reads nothing.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@RestController
class BareEndpoint {

  private final GroupCommit<String, Integer> commits;
  private final AtomicLong ids = new AtomicLong();

  BareEndpoint() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(System.getProperty("bare.url"));
    config.setMaximumPoolSize(1);
    JdbcStore store = new JdbcStore(new HikariDataSource(config));
    store.transaction(session -> session.update("create table body (id integer, body text)"));
    commits =
        new GroupCommit<>(
            "bare",
            500,
            batch ->
                store.transaction(session ->
                    java.util.Arrays.stream(
                            session.updateEach(
                                "insert into body (id, body) values (?, ?)",
                                batch.stream().map(this::row).toList()))
                        .boxed()
                        .toList()));
  }

  private Object[] row(String body) {
    return new Object[] {ids.incrementAndGet(), body};
  }

  @PostMapping("/store")
  void store(@RequestBody String body) {
    commits.submit(body);
  }

  public static void main(String[] arguments) {
    List<String> quiet =
        List.of(
            "--spring.config.name=bare", // not the settings of Plainline
            "--logging.structured.format.console=ecs",
            "--spring.threads.virtual.enabled=true",
            "--spring.flyway.enabled=false",
            "--spring.main.banner-mode=off",
            "--spring.autoconfigure.exclude="
                + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration");
    SpringApplication.run(
        BareEndpoint.class,
        java.util.stream.Stream.concat(quiet.stream(), java.util.Arrays.stream(arguments))
            .toArray(String[]::new));
  }
}
