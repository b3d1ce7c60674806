# Built from the project itself: docker build -t hanse .
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN mvn --batch-mode --no-transfer-progress -DskipTests package

FROM eclipse-temurin:25-jre
RUN useradd --system --create-home --home-dir /var/lib/hanse hanse
USER hanse
WORKDIR /var/lib/hanse
COPY --from=build /src/portal/target/portal-0.1.0-SNAPSHOT.jar /opt/hanse/hanse.jar
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-jar", "/opt/hanse/hanse.jar"]
