package harbour.rights;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

@Target(ElementType.METHOD)
public @interface RequiresCaptainRole {
  String[] value() default {};
}
