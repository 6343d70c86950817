package berm.center;

import berm.domain.alarm.AlarmId;
import com.fasterxml.jackson.annotation.JsonValue;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Over HTTP, an alarm's name is one text, {@code world/site/number}. */
@Configuration(proxyBeanMethods = false)
class AlarmNames {

    private interface AsText {
        @JsonValue
        @Override
        String toString();
    }

    @Bean
    JsonMapperBuilderCustomizer alarmNamesAsText() {
        return builder -> builder.addMixIn(AlarmId.class, AsText.class);
    }
}
