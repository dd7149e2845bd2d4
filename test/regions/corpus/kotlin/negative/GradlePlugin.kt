package com.acme.build

import org.gradle.api.Plugin
import org.gradle.api.Project
import org.gradle.api.tasks.Copy

class AssetsPlugin : Plugin<Project> {
    override fun apply(target: Project) {
        val extension = target.extensions.create("assets", AssetsExtension::class.java)
        target.tasks.register("copyAssets", Copy::class.java) { task ->
            task.group = "build"
            task.description = "Copies what the application shows"
            task.from(extension.source)
            task.into(target.layout.buildDirectory.dir("assets"))
            task.exclude("**/*.secret", "**/private/**")
        }
    }
}
