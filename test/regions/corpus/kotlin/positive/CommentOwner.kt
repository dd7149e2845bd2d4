package com.acme.blog

import org.springframework.http.HttpStatus
import org.springframework.web.bind.annotation.DeleteMapping
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.PathVariable
import org.springframework.web.bind.annotation.RestController
import org.springframework.web.server.ResponseStatusException
import java.security.Principal

@RestController
class CommentController(private val comments: CommentRepository) {
    @GetMapping("/comments/{id}")
    fun one(@PathVariable id: Long) = comments.get(id)

    @DeleteMapping("/comments/{id}")
    fun delete(@PathVariable id: Long, principal: Principal) {
        val comment = comments.get(id)
        if (comment.author != principal.name) {
            throw ResponseStatusException(HttpStatus.FORBIDDEN)
        }
        comments.remove(comment)
    }
}
