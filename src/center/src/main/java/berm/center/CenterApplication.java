package berm.center;

import berm.center.access.AccessSettings;
import berm.center.access.Pictures;
import berm.history.HistoryReader;
import berm.service.InvalidSettings;
import berm.service.Lifeline;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.PersistenceExceptionTranslationAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The control centre as a process: remembers alarms, tells people, takes their answers.
 *
 * <p>What Spring Boot sets up is named here, so that it need not look for it at each start.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    ConfigurationPropertiesAutoConfiguration.class,
    LifecycleAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    TransactionManagerCustomizationAutoConfiguration.class,
    PersistenceExceptionTranslationAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class
})
public class CenterApplication {

    public static void main(String[] arguments) {
        Lifeline.follow(System.getenv());
        try {
            var unused = start(CenterSettings.from(System.getenv()));
        } catch (InvalidSettings invalid) {
            invalid.problems().forEach(System.err::println);
            System.exit(2);
        }
    }

    /** Starts a centre; closing the context stops it. */
    public static ConfigurableApplicationContext start(CenterSettings settings) {
        return start(settings, Map.of(), context -> {});
    }

    /** Starts a centre with more settings of Spring's, and parts put in place of its own. */
    static ConfigurableApplicationContext start(
            CenterSettings settings,
            Map<String, Object> more,
            ApplicationContextInitializer<GenericApplicationContext> parts) {
        String[] arguments =
                Stream.of(settings.springProperties(), more)
                        .flatMap(properties -> properties.entrySet().stream())
                        .map(property -> "--" + property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new);
        return new SpringApplicationBuilder(CenterApplication.class)
                .initializers(context -> register(settings, context), parts)
                .run(arguments);
    }

    private static void register(CenterSettings settings, ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("centerSettings", settings);
    }

    /** The port on which a started centre answers. */
    public static int port(ConfigurableApplicationContext center) {
        return center.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Bean
    HistoryReader history(CenterSettings settings) {
        return HistoryReader.open(settings.history());
    }

    @Bean
    DatabaseSettings databaseSettings(CenterSettings settings) {
        return settings.database();
    }

    @Bean
    Pictures pictures(CenterSettings settings) {
        return new Pictures(settings.map().tileOrigin().map(origin -> " " + origin).orElse(""));
    }

    @Bean
    AccessSettings accessSettings(CenterSettings settings) {
        return settings.access();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
